/** What a link to the page says: what is open, and how it is looked at. */
export type ViewLink = Partial<Record<LinkKey, string>> & { set?: string[] };

const linkKeys = [
  'folder', // name of a served folder
  'path', // of a run in a campaign folder, such as "runs/3-0"
  'live', // name of a bundled scene
  'seed',
  'frame',
  'look', // differences from the usual look, as a query of its own
  'view', // centre and scale of the stage: "x,z,scale"
  'follow', // serial of a body
  'at', // place on the SET page, as a query of its own
] as const;

export type LinkKey = (typeof linkKeys)[number];

/** Reads the query of an address; keys that are not known are left out. */
export function readLink(query: string): ViewLink {
  const parameters = new URLSearchParams(query);
  const link: ViewLink = {};
  for (const key of linkKeys) {
    const value = parameters.get(key);
    if (value !== null) link[key] = value;
  }
  const settings = parameters.getAll('set');
  return settings.length > 0 ? { ...link, set: settings } : link;
}

/** The query of an address that readLink reads back, without a question mark. */
export function writeLink(link: ViewLink): string {
  const parameters = new URLSearchParams();
  for (const key of linkKeys) {
    const value = link[key];
    if (value !== undefined) parameters.set(key, value);
  }
  for (const setting of link.set ?? []) parameters.append('set', setting);
  return parameters.toString();
}
