import { BrowserWindow, dialog, Menu, nativeTheme, screen } from 'electron';

import { hostMessages } from '../../shared/i18n/host-messages.ts';
import { APP_ADDRESS } from './protocol.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** Height of the app's own title bar and its colours, `--h-title`, `--bg` and `--text` of renderer/ui/tokens.css. */
const TITLE_BAR = {
  height: 40,
  light: ['#f1f1ee', '#1d1e20'],
  dark: ['#131415', '#e6e6e3'],
} as const;
const STAY = 0;
const LEAVE = 1;

type Options = { readonly preload: string; readonly stateFile: string };

/** The window: a locked-down page with the app's own title bar, where it was last time, and a question before loss. */
export function createWindow({ preload, stateFile }: Options): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const last = readWindowState(stateFile, screens);
  const place = last === null ? {} : { x: last.x, y: last.y };
  const window = new BrowserWindow({
    width: last?.width ?? 1366,
    height: last?.height ?? 768,
    ...place,
    minWidth: 800,
    minHeight: 500,
    title: hostMessages.title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: colours()[0],
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () =>
    last?.maximized === true ? window.maximize() : window.show(),
  );
  keepPlace(window, stateFile);
  followTheme(window);
  askBeforeLoss(window);
  return window;
}

/** Resolves when the page has loaded, so that pushes find someone who listens. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_ADDRESS);
}

/** No visible menu; its accelerators (zoom, full screen, editing) keep working. */
export function installMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'editMenu' },
      {
        label: hostMessages.menuView,
        submenu: [
          { role: 'zoomIn', label: hostMessages.zoomIn },
          { role: 'zoomOut', label: hostMessages.zoomOut },
          { role: 'resetZoom', label: hostMessages.zoomReset },
          { role: 'togglefullscreen', label: hostMessages.fullScreen },
        ],
      },
    ]),
  );
}

function colours() {
  return nativeTheme.shouldUseDarkColors ? TITLE_BAR.dark : TITLE_BAR.light;
}

function overlay() {
  const [color, symbolColor] = colours();
  return { color, symbolColor, height: TITLE_BAR.height };
}

function followTheme(window: BrowserWindow): void {
  const repaint = (): void => window.setTitleBarOverlay(overlay());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
}

function keepPlace(window: BrowserWindow, stateFile: string): void {
  window.on('close', () =>
    writeWindowState(stateFile, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
    }),
  );
}

/** The page objects to being closed while a change is not yet durable (`beforeunload`); a person decides. */
function askBeforeLoss(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { question, detail, stay, leave } = hostMessages.close;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: hostMessages.title,
      message: question,
      detail,
      buttons: [stay, leave],
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    });
    if (answer === LEAVE) event.preventDefault();
  });
}
