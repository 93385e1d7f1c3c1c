/** How the command is called here: as npm's script where it was called so, by its own name elsewhere. */
export function nameCommand(env: NodeJS.ProcessEnv = process.env): string {
  return env.npm_lifecycle_event === 'dateline' ? 'npm run -s dateline --' : 'dateline';
}
