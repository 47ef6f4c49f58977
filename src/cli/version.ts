import { readFileSync } from 'node:fs'
import { root } from '../config.ts'

export const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
