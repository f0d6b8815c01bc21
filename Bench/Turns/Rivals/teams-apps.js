// An echo on @microsoft/teams.apps, as its own documentation writes one.
const { readFileSync } = require('node:fs');
const { App } = require('@microsoft/teams.apps');

const card = JSON.parse(readFileSync(process.env.BENCH_CARD, 'utf8'));
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {}, log() {}, child() { return silent; } };
const app = new App({ dangerouslyAllowUnauthenticatedRequests: true, logger: silent });

app.on('message', async ({ send, activity }) => {
  await send(`echo ${activity.text}`);
});
app.on('card.action', async () => ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }));
app.start(Number(process.env.BENCH_PORT));
