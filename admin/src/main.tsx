import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app.css'
import './parts/choices.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { watchForNewVersion } from './new-version.tsx'

watchForNewVersion()

const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)
