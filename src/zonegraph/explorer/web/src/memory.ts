// What the browser keeps between visits; a file opened from disk may be denied even that.

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`zonegraph.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`zonegraph.${name}`, value);
  } catch {
    // The choice then holds for this visit only.
  }
}
