export { clearJobs } from "./clear-jobs";
export { openEmbeddedJobs } from "./embedded";
export type { Executor } from "./executor";
export { listFailures, retryFailure } from "./failures";
export { jobLag } from "./job-lag";
export type { JobHandler } from "./registry";
export { openRemoteJobs } from "./remote";
export type { DefineJobs, JobSetup } from "./setup";
