/** Channel names only: preload imports this file and must stay tiny, so nothing else may live here. */
export const CALL_CHANNEL = 'app:call';
export const EVENT_CHANNEL = 'app:event';
