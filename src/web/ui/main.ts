/** The page begins: reads the pack from its element, opens the engine, shows the screen that the address names. */
import { mount } from 'svelte'
import AppView from './App.svelte'
import { App } from './state/app.svelte.ts'
import { Session } from './state/session.svelte.ts'
import { readStored } from './state/stored.ts'
import './style/base.css'
import './style/ends.css'
import './style/marks.css'
import EngineWorker from '../worker/main.ts?worker&inline'

const pack = document.getElementById('pack')?.textContent ?? ''
const session = new Session(pack, () => new EngineWorker())
const app = new App(session, {
  language: navigator.language,
  reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  cores: navigator.hardwareConcurrency,
})
app.restore(location.hash)
session.open()
void readStored(document.getElementById('answers')?.textContent ?? '').then((stored) => {
  app.stored = stored
})

const target = document.getElementById('app')
if (target === null) throw new Error('the page has no element #app')
mount(AppView, { target, props: { app } })
