/** Name of the job that sends a link by mail; its key is the link's id. */
export const sendLinkJob = 'send-sign-in-link'
