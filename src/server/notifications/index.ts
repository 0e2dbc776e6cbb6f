export { mailedEvents, mailsFor } from "./mails-for";
export { listTroubledMails } from "./queries";
export { resendMail } from "./resend-mail";
export { sendMail } from "./send-mail";
