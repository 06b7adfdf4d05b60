import { type Command } from '../cli/command.ts'
export const pageCommand: Command = { name: 'page', usage: 'page', says: '', async run() {} }
