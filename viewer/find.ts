/** The element with the given id. Throws Error where the page holds none of that kind. */
export function find<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page holds no ${kind.name} with id ${id}`);
}
