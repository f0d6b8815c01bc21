// An echo on botbuilder. Its own samples use restify; plain node:http with the three methods it needs costs less.
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const card = JSON.parse(readFileSync(process.env.BENCH_CARD, 'utf8'));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

async function turn(context) {
  const { type, text } = context.activity;
  await context.sendActivity(type === 'invoke'
    ? { type: 'invokeResponse', value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } } }
    : `echo ${text}`);
}

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    adapter.process(request, answerable(response), turn);
  });
}).listen(Number(process.env.BENCH_PORT), '127.0.0.1');

function answerable(response) {
  response.status = (code) => { response.statusCode = code; return response; };
  response.send = (body) => response.end(typeof body === 'string' ? body : JSON.stringify(body));
  response.header = (name, value) => response.setHeader(name, value);
  return response;
}
