/**
 * `node --import` of this makes a process whose clock is WRONG_CLOCK_MS ahead. It changes what the process is told of
 * the time, and nothing about how long something takes.
 */
const aheadMs = Number(process.env.WRONG_CLOCK_MS);
const Right = Date;
const now = () => Right.now() + aheadMs;

globalThis.Date = new Proxy(Right, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Right(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
