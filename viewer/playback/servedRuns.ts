/** Names of the runs that `filigree view` serves; none from a server that serves only the page. */
export async function listServedRuns(): Promise<string[]> {
  try {
    const answer = await fetch('runs.json');
    const names: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}

/** The recording of a served run. Throws Error where the server has none. */
export async function fetchRecording(name: string): Promise<Uint8Array> {
  const answer = await fetch(`runs/${encodeURIComponent(name)}/recording.fgr`);
  if (!answer.ok) throw new Error(`the server answers ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}
