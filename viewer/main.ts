import { find } from './find.ts';
import { showNotice } from './panels/notice.ts';
import { listServedFolders } from './sources/servedFolders.ts';
import { Stage } from './stage.ts';
import { preferredTheme, type ThemeName } from './theme.ts';
import { Viewer } from './viewer.ts';

/** Sets the page up and opens what its address asks for: ?run=<name>, or ?live=<scene>&seed=<n>&set=<path=value>. */
async function start(): Promise<void> {
  const viewer = await createViewer();
  if (!viewer) return;
  bindTheme(viewer);
  bindSwitches(viewer);
  bindFiles(viewer);
  const address = new URLSearchParams(location.search);
  const openRun = await bindRuns(viewer, address.get('run'));
  const scene = address.get('live');
  if (scene) viewer.runLive({ scene, seed: Number(address.get('seed') ?? 1), settings: address.getAll('set') });
  else await openRun();
}

async function createViewer(): Promise<Viewer | null> {
  try {
    return new Viewer(await Stage.create(find('canvas', HTMLDivElement)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = `The viewer draws with WebGL, which this browser does not offer: ${reason}`;
    showNotice({ headline: 'Nothing can be drawn here', text }, true);
    return null;
  }
}

function bindTheme(viewer: Viewer): void {
  const button = find('theme', HTMLButtonElement);
  let theme: ThemeName = preferredTheme();
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === 'dark' ? 'Light' : 'Dark';
    viewer.setTheme(theme);
  };
  button.addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    apply();
  });
  apply();
}

function bindSwitches(viewer: Viewer): void {
  const potential = find('show-potential', HTMLInputElement);
  const ions = find('show-ions', HTMLInputElement);
  const apply = () => viewer.setShown({ potential: potential.checked, ions: ions.checked });
  potential.addEventListener('change', apply);
  ions.addEventListener('change', apply);
}

/** Opens files that are chosen or dropped anywhere on the page. */
function bindFiles(viewer: Viewer): void {
  const open = async (file: File | undefined) => {
    if (!file) return;
    choice.selectedIndex = -1;
    try {
      viewer.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      viewer.fail(file.name, error);
    }
  };
  const choice = find('run', HTMLSelectElement);
  const input = find('file', HTMLInputElement);
  input.addEventListener('change', () => {
    void open(input.files?.[0]);
    input.value = '';
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  });
}

/** Lists the served runs; what it returns opens the wanted one, or else the first. */
async function bindRuns(viewer: Viewer, wanted: string | null): Promise<() => Promise<void>> {
  const choice = find('run', HTMLSelectElement);
  const runs = (await listServedFolders()).filter(({ kind }) => kind === 'run');
  const names = runs.map(({ name }) => name);
  for (const name of names) choice.add(new Option(name));
  choice.selectedIndex = -1;
  find('run-choice', HTMLLabelElement).hidden = names.length === 0;
  const open = async (name: string | undefined) => {
    if (name === undefined) return;
    choice.value = name;
    history.replaceState(null, '', `?run=${encodeURIComponent(name)}`);
    try {
      const run = runs.find((folder) => folder.name === name);
      if (!run) throw new Error('the server has no run of that name');
      viewer.openFile(name, await run.read('recording.fgr'));
    } catch (error) {
      viewer.fail(name, error);
    }
  };
  choice.addEventListener('change', () => void open(choice.value));
  return () => open(wanted ?? names[0]);
}

await start();
