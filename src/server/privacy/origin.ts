export { browserOf, originOf } from "@/server/identity";
