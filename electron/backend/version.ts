/** Version of the app as every package carries it; a test holds it equal to package.json. */
export const APP_VERSION = '0.1.0';
