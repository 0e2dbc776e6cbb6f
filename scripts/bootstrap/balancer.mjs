import { createBalancer } from "./balance.mjs";

/** `balancer.mjs PORT HOST INSTANCE-PORT…`: the door of a shop with several instances. */
const [port, host, ...instances] = process.argv.slice(2);
createBalancer(instances.map(Number)).listen(Number(port), host);
