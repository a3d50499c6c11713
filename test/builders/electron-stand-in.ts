import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

import type * as Electron from 'electron';

/**
 * What the shell uses of Electron, remembered instead of done: tests run the real shell against it where Electron's
 * program cannot be had. The shell itself is compiled against the real electron.d.ts; the shapes here are held to it
 * by `satisfies` wherever a member is not an event.
 */
type Handler = (...args: readonly unknown[]) => unknown;
type Listener = (...args: never[]) => unknown;

/** Emits like Electron: the first argument is an event that can be prevented. */
class Emitter extends EventEmitter {
  fire(name: string, ...args: readonly unknown[]): { readonly prevented: boolean } {
    const [url, isMainFrame = true] = args;
    const event = {
      url,
      isMainFrame,
      prevented: false,
      preventDefault: () => {
        event.prevented = true;
      },
    };
    this.emit(name, event, ...args);
    return event;
  }
}

class App extends Emitter {
  readonly paths = new Map<string, string>();
  readonly done: string[] = [];
  isFirst = true;

  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  async whenReady(): Promise<void> {
    this.done.push('ready');
  }
  /** As Electron does it: quitting can be put off, and is then asked for again. */
  quit(): void {
    if (!this.fire('will-quit').prevented) this.done.push('quit');
  }
  exit(code: number): void {
    this.done.push(`exit ${code}`);
  }
}

class WebContents extends Emitter {
  readonly printed: Electron.PrintToPDFOptions[] = [];

  readonly mainFrame = { name: 'main frame' };
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  openHandler: Handler = () => ({ action: 'allow' });

  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.printed.push(options);
    return Buffer.from('%PDF-1.7 as printed');
  }
  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message });
  }
}

export class BrowserWindow extends Emitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  readonly overlays: Electron.TitleBarOverlayOptions[] = [];
  readonly calls: string[] = [];
  minimized = false;
  destroyed = false;
  maximized = false;
  bounds: Electron.Rectangle = { x: 10, y: 20, width: 1200, height: 700 };

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.fire('web-contents-created', this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.calls.push(`load ${url}`);
    this.emit('ready-to-show');
  }
  async loadFile(file: string): Promise<void> {
    this.calls.push(`load ${file}`);
    if (!existsSync(file)) throw new Error('ERR_FILE_NOT_FOUND');
  }
  destroy = () => {
    this.destroyed = true;
  };
  isDestroyed = () => this.destroyed;
  show = () => this.calls.push('show');
  focus = () => this.calls.push('focus');
  restore = () => this.calls.push('restore');
  maximize = () => this.calls.push('maximize');
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  getNormalBounds = () => this.bounds;
  setTitleBarOverlay = (overlay: Electron.TitleBarOverlayOptions) => this.overlays.push(overlay);
}

class Session {
  permissionRequest: Listener = () => undefined;
  permissionCheck: Listener = () => true;
  devicePermission: Listener = () => true;
  beforeRequest: Listener = () => undefined;
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (handler: Listener) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(handler: Listener): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Listener): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Listener): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}

class NativeTheme extends EventEmitter {
  shouldUseDarkColors = false;
}

export const app = new App();
export const session = {
  defaultSession: new Session(),
  partitions: new Map<string, Session>(),
  fromPartition(name: string): Session {
    const known = session.partitions.get(name) ?? new Session();
    session.partitions.set(name, known);
    return known;
  },
};
export const shell = {
  opened: new Array<string>(),
  /** What the system answers; empty when a program was found for the file. */
  problem: '',
  async openPath(file: string): Promise<string> {
    shell.opened.push(file);
    return shell.problem;
  },
};
export const nativeTheme = new NativeTheme();

export const protocol = {
  schemes: new Array<Electron.CustomScheme>(),
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (app.done.includes('ready')) throw new Error('only before Electron is ready');
    protocol.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    protocol.handlers.set(scheme, handler);
  },
};

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    ipcMain.handlers.set(channel, handler);
  },
};

export const dialog = {
  /** What the person will answer, by index of the button. */
  answer: 0,
  asked: new Array<Electron.MessageBoxSyncOptions>(),
  errors: new Array<string>(),
  showMessageBoxSync(_window: unknown, options: Electron.MessageBoxSyncOptions): number {
    dialog.asked.push(options);
    return dialog.answer;
  },
  showErrorBox(_title: string, content: string): void {
    dialog.errors.push(content);
  },
};

export const screen = {
  workArea: { x: 0, y: 0, width: 1366, height: 728 } satisfies Electron.Rectangle,
  getAllDisplays: () => [{ workArea: screen.workArea }],
};

export const Menu = {
  template: new Array<Electron.MenuItemConstructorOptions>(),
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: Electron.MenuItemConstructorOptions[]): void {
    Menu.template = template;
  },
};

class IpcRenderer extends EventEmitter {
  readonly invoked: unknown[][] = [];
  async invoke(...args: unknown[]): Promise<unknown> {
    this.invoked.push(args);
    return { ok: true, value: 'answered' };
  }
}
export const ipcRenderer = new IpcRenderer();

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, api: unknown): void {
    contextBridge.exposed.set(name, api);
  },
};

/** As at the start of a process. */
export function resetElectron(): void {
  app.removeAllListeners();
  app.paths.clear();
  app.done.length = 0;
  app.isFirst = true;
  BrowserWindow.all.length = 0;
  session.defaultSession = new Session();
  session.partitions.clear();
  shell.opened.length = 0;
  shell.problem = '';
  nativeTheme.removeAllListeners();
  nativeTheme.shouldUseDarkColors = false;
  protocol.schemes.length = 0;
  protocol.handlers.clear();
  ipcMain.handlers.clear();
  dialog.answer = 0;
  dialog.asked.length = 0;
  dialog.errors.length = 0;
}
