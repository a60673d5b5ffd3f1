import { readLink } from './address.ts';
import { App } from './app.ts';
import { find } from './find.ts';
import { showNotice } from './panels/notice.ts';
import { readChosen, readDrop, type Opened } from './sources/droppedFolders.ts';
import type { Folder } from './sources/folder.ts';
import { listServedFolders } from './sources/servedFolders.ts';
import { Stage } from './stage/stage.ts';
import { preferredTheme, type ThemeName } from './theme.ts';

/** Sets the page up and opens what its address asks for, or else the first folder that is served. */
async function start(): Promise<void> {
  const app = await createApp();
  bindTheme(app);
  if (!app) return;
  const folders = await listServedFolders();
  const add = bindChoice(app, folders);
  bindFiles(app, add);
  app.served = folders;
  await app.openLink(readLink(location.search));
}

async function createApp(): Promise<App | null> {
  try {
    return new App(await Stage.create(find('canvas', HTMLDivElement)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = `The viewer draws with WebGL or WebGPU, which this browser does not offer: ${reason}. Switch hardware acceleration on, or use another browser.`;
    showNotice({ headline: 'Nothing can be drawn here', text }, true);
    document.body.classList.add('undrawn');
    for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault());
    return null;
  }
}

function bindTheme(app: App | null): void {
  const button = find('theme', HTMLButtonElement);
  let theme: ThemeName = preferredTheme();
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === 'dark' ? 'Light' : 'Dark';
    app?.setTheme(theme);
  };
  button.addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    apply();
  });
  apply();
}

/** The list of folders that are at hand; what it returns adds one. */
function bindChoice(app: App, served: readonly Folder[]): (folder: Folder) => void {
  const choice = find('folder', HTMLSelectElement);
  const folders: Folder[] = [];
  const add = (folder: Folder) => {
    choice.add(
      new Option(`${folder.name} (${folder.kind === 'set' ? 'SET' : folder.kind})`, String(folders.push(folder) - 1)),
    );
    find('folder-choice', HTMLLabelElement).hidden = false;
  };
  for (const folder of served) add(folder);
  choice.selectedIndex = -1;
  app.onFolder = (folder) => (choice.selectedIndex = folder ? folders.indexOf(folder) : -1);
  choice.addEventListener('change', () => void app.openFolder(folders[Number(choice.value)]));
  return add;
}

/** Opens files and folders that are chosen, or dropped anywhere on the page. */
function bindFiles(app: App, add: (folder: Folder) => void): void {
  const open = async (reading: Promise<Opened>, what: string) => {
    try {
      const { folders, files } = await reading;
      for (const folder of folders) add(folder);
      if (folders.length > 0) await app.openFolder(folders[0]);
      else if (files.length > 0) await app.openFile(files.find(({ name }) => name.endsWith('.fgr')) ?? files[0]);
      else throw new Error('it holds no run, campaign or SET folder and no recording');
    } catch (error) {
      app.fail(what, error);
    }
  };
  for (const id of ['file', 'directory']) {
    const input = find(id, HTMLInputElement);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0) void open(readChosen(files), 'What was chosen').then(() => (input.value = ''));
    });
  }
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const { dataTransfer } = event;
    if (dataTransfer?.types.includes('Files')) void open(readDrop(dataTransfer), 'What was dropped');
  });
}

await start();
