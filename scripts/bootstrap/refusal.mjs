/**
 * A failure whose reason is known: its lines are shown as they are, without a stack, and the exit code is 1.
 */
export class Refusal extends Error {
  /** @param {...string} lines the first says what is wrong, the others what to do */
  constructor(...lines) {
    super(lines.join("\n"));
    this.name = "Refusal";
    this.lines = lines;
  }
}

/** A disk without room: trying another way would only fill it further. */
export class DiskFull extends Refusal {}

/**
 * The lines to show for a failure of any kind.
 * @param {unknown} error
 * @returns {string[]}
 */
export function explain(error) {
  if (error instanceof Refusal) return error.lines;
  const failure = /** @type {NodeJS.ErrnoException} */ (error);
  const where = failure?.path ? ` (${failure.path})` : "";
  switch (failure?.code) {
    case "ENOSPC":
      return [`The disk is full${where}: free some space and start again.`];
    case "EDQUOT":
      return [`The disk quota is used up${where}: free some space and start again.`];
    case "EROFS":
      return [`The folder can't be written${where}: the file system is read-only.`];
    case "EACCES":
    case "EPERM":
      return [`Permission denied${where}: the user who starts the shop must own this folder.`];
    default:
      return [failure?.stack ?? String(error)];
  }
}

/**
 * Ends this process with the lines of a failure; the way out of every command-line entry.
 * @param {unknown} error
 * @returns {never}
 */
export function failWith(error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}
