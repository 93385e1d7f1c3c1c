interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Packages and all that they depend on, as a lock file (version 3) pins them: place, version and integrity, in order of
 *  place. A package that isn't installed, as optional ones are, is left out. */
export function closePackages(lock: string, names: Iterable<string>): string[] {
  const packages = (JSON.parse(lock) as {packages: Record<string, Locked>}).packages;
  const reached = new Set<string>();
  const queue = [...names].map((name) => ({name, from: ''}));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const place = resolve(packages, next.name, next.from);
    if (place === undefined || reached.has(place)) continue;
    reached.add(place);
    const {dependencies, optionalDependencies, peerDependencies} = packages[place] ?? {};
    for (const name of Object.keys({...dependencies, ...optionalDependencies, ...peerDependencies}))
      queue.push({name, from: place});
  }
  return [...reached].sort().map((place) => {
    const {version = '', integrity = ''} = packages[place] ?? {};
    return `${place} ${version} ${integrity}`;
  });
}

/** As Node looks for it: in the folder of the package that asks, then in those around it. */
function resolve(packages: Readonly<Record<string, Locked>>, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}
