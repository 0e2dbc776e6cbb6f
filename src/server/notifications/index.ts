export { listTroubledMails } from "./queries";
export { resendMail } from "./resend-mail";
