<?php
// The settings of the WordPress that ./run starts: everything in its folder, nobody outside is called.
$folder = getenv('LITFASS_PEER_WORDPRESS_FOLDER');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', "localhost:$folder/socket");
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('LITFASS_PEER_WORDPRESS'));
define('WP_SITEURL', WP_HOME);
// Only on a site that calls itself local do application passwords work without TLS.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
