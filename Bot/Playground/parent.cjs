// Loaded into the client, and into npm while it installs the client, before their own code.
'use strict';
const net = require('node:net');

// The bot holds the other end of standard input. However the bot ends, the system closes it, and this process ends too.
for (const event of ['end', 'close', 'error']) {
  process.stdin.on(event, () => process.exit(0));
}
process.stdin.resume();
process.stdin.unref?.();

// Ctrl+C in a terminal reaches this process as well as the bot; the bot decides when it ends.
process.on('SIGINT', () => {});

// The client asks nobody who they are, so it is for this machine alone. It would listen on every address.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string'
    ? listen.call(this, port, '127.0.0.1', ...rest)
    : listen.call(this, port, ...rest);
};
