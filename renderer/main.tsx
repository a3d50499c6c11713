import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

import { must } from '../shared/lib/must.ts';
import { connectEvents } from './api/events.ts';
import { queryClient } from './api/query-client.ts';
import { App } from './app/app.tsx';
import { startTheme } from './ui/theme.ts';

if (window.appBridge !== undefined) document.documentElement.dataset['host'] = 'window';
startTheme();
connectEvents();
createRoot(must(document.querySelector('#root'), 'index.html has #root')).render(
  <QueryClientProvider client={queryClient}>
    <App />
  </QueryClientProvider>,
);
