import './combobox.ts';
import '@mantine/dates/styles.layer.css';
