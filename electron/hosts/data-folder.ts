import path from 'node:path';

type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
};

/**
 * Where a desk's data lies unless `--data` says otherwise: the local, never the roaming, profile (R2). The portable
 * edition keeps it beside its own program, so that it works from a USB stick (G1).
 */
export function defaultDataFolder({ env, platform, home }: Machine): string {
  const portable = env['PORTABLE_EXECUTABLE_DIR'];
  if (portable !== undefined) return path.join(portable, 'cqdt-data');
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'cqdt');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'cqdt');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'cqdt');
}

/** The folder after `--data` or in `--data=`, absolute; undefined when there is none. */
export function dataFolderArgument(args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  const at = args.indexOf('--data');
  const folder = joined ?? (at === -1 ? undefined : args[at + 1]);
  return folder === undefined || folder === '' ? undefined : path.resolve(folder);
}
