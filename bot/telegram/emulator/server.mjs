// Runs the emulator on loopback at the port given, says "ready" and stops when its standard input ends.
import api from 'telegram-test-api';

const TelegramServer = api.TelegramServer ?? api.default ?? api;
const server = new TelegramServer({ host: '127.0.0.1', port: Number(process.argv[2]), storeTimeout: 600 });
await server.start();
console.log('ready');
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
