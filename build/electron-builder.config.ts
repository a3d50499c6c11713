import type { Configuration } from 'electron-builder';

/**
 * Installers without administrator rights for Windows and Linux (G1). Bundles carry every package but the native one;
 * it and the Workers lie outside the archive, where Workers start and libraries load.
 */
export const installers: Configuration = {
  appId: 'vn.cqdt.desk',
  productName: 'CQDT',
  copyright: 'Sở Thông tin và Truyền thông',
  directories: { output: 'dist/installers', buildResources: 'build/icons' },
  files: [
    'package.json',
    'dist/electron/**',
    'dist/renderer/**',
    // Everything else is in the bundles; better-sqlite3 comes with libraries for more systems and its C sources.
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/{linux,win32}-x64.node',
    // The campaign that ships with the app (C7); the Worker reads it beside itself.
    'shared/data/**',
    '!**/*.map',
  ],
  asar: true,
  asarUnpack: [
    'dist/electron/backend-worker.js',
    'dist/electron/workbook-worker.js',
    'dist/electron/hash-worker.js',
    'node_modules/better-sqlite3/**',
    'shared/data/**',
  ],
  // The native module is N-API and comes built: one binary for Node and Electron.
  npmRebuild: false,
  electronLanguages: ['vi', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'cqdt',
      name: 'Gói đánh giá Chính quyền điện tử',
      description: 'Gói đánh giá Chính quyền điện tử',
      mimeType: 'application/vnd.cqdt',
      role: 'Editor',
    },
  ],
  win: {
    target: ['nsis', 'portable', 'zip'],
  },
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    artifactName: 'cqdt-${version}-setup.${ext}',
  },
  portable: { artifactName: 'cqdt-${version}-portable.${ext}', requestExecutionLevel: 'user' },
  linux: {
    target: ['deb', 'AppImage', 'tar.gz'],
    category: 'Office',
    executableName: 'cqdt',
    synopsis: 'Đánh giá mức độ Chính quyền điện tử của một tỉnh',
  },
  deb: { artifactName: 'cqdt-${version}.${ext}' },
  publish: null,
};
