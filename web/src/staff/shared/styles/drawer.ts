import './dialog.ts';
import '@mantine/core/styles/Drawer.layer.css';
