<?php
// Fills the empty database with a site, its accounts and its categories, and prints the accounts for a shell.
$folder = getenv('LITFASS_PEER_WORDPRESS_FOLDER');
mysqli_report(MYSQLI_REPORT_OFF);
for ($try = 0; $try < 300 && !($database = @mysqli_connect('localhost', 'root', '', '', 0, "$folder/socket")); $try++) {
    usleep(100_000);
}
mysqli_query($database, 'CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
/** Nobody is told of the new site by mail. */
function wp_new_blog_notification() {}
$_SERVER['HTTP_HOST'] = parse_url(getenv('LITFASS_PEER_WORDPRESS'), PHP_URL_HOST);
require "$folder/debian/usr/share/wordpress/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';

wp_install('Bäckerei Sonnenschein', 'admin', 'admin@bakery.example', true, '', wp_generate_password(24));
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
foreach (['Brot', 'Brötchen', 'Kaffee & Kuchen'] as $category) {
    wp_create_category($category);
}
foreach (['author' => 'sonnenschein', 'contributor' => 'lehrling', 'subscriber' => 'anna'] as $role => $name) {
    $password = wp_generate_password(24);
    $id = wp_insert_user([
        'user_login' => $name, 'display_name' => ucfirst($name), 'user_email' => "$name@bakery.example",
        'user_pass' => $password, 'role' => $role,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Litfass']);
    echo 'export LITFASS_PEER_WORDPRESS_', strtoupper($role), "='", WP_Application_Passwords::chunk_password($password), "'\n";
}
