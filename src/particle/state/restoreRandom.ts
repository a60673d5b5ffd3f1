export function restoreRandomState(): void {}
