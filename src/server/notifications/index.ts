export { type MailedEvent, mailedEvents } from "./mails-for";
export { listTroubledMails } from "./queries";
export { resendMail } from "./resend-mail";
