import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type ColourScheme = 'system' | 'light' | 'dark';
type Theme = { readonly scheme: ColourScheme; readonly highContrast: boolean };

const SCHEME_KEY = 'cqdt.scheme';
const CONTRAST_KEY = 'cqdt.contrast';
const theme = createStore<Theme>(() => ({ scheme: 'system', highContrast: false }));

/** Reads the window preference and keeps `<html>` in step with it and with the system. */
export function startTheme(): void {
  const stored = localStorage.getItem(SCHEME_KEY);
  theme.setState({
    scheme: stored === 'light' || stored === 'dark' ? stored : 'system',
    highContrast: localStorage.getItem(CONTRAST_KEY) === 'high',
  });
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const { scheme, highContrast } = theme.getState();
    const dark = scheme === 'dark' || (scheme === 'system' && systemDark.matches);
    document.documentElement.dataset['colorScheme'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['contrast'] = highContrast ? 'high' : 'normal';
  };
  systemDark.addEventListener('change', paint);
  theme.subscribe(paint);
  paint();
}

/** The preference as it stands; remembered for this window only. */
export function useTheme(): Theme {
  return useStore(theme);
}

export function chooseScheme(scheme: ColourScheme): void {
  localStorage.setItem(SCHEME_KEY, scheme);
  theme.setState({ scheme });
}

export function chooseContrast(highContrast: boolean): void {
  localStorage.setItem(CONTRAST_KEY, highContrast ? 'high' : 'normal');
  theme.setState({ highContrast });
}
