/** The page of the importer, in the place of the sidebar: it is used once a month, and weighs too much to be carried along. */
import { createImporter } from './import/importer.ts';
import { byId } from './kit/element.ts';
import { askBeforeClosing, showPage } from './kit/page.ts';

createImporter();
byId('back').addEventListener('click', () => showPage('showSidebar'));
askBeforeClosing();
byId('title').focus();
