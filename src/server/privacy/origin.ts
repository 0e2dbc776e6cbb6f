export { originOf } from "@/server/identity";
