// Starts discord-digital-twin on loopback and does what it is told: a JSON object a line in, one a line out.
// bot/discord/emulator_test.go speaks to it.
import net from 'node:net'
import readline from 'node:readline'

// The twin listens at every address; this one stays on this machine.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest)
}

const { DigitalDiscord } = await import('discord-digital-twin')
const twin = new DigitalDiscord({
  guild: { name: 'Newsroom' },
  channels: [{ name: 'desk', type: 0 }],
  users: [{ username: 'sara' }],
})
await twin.start()
const channel = (await twin.prisma.channel.findMany())[0].id
const user = await twin.getFirstNonBotUserId()
const say = (object) => process.stdout.write(JSON.stringify(object) + '\n')

const deeds = {
  message: ({ content, reply }) =>
    twin.simulateUserMessage({ channelId: channel, userId: user, content, messageReference: reply && { message_id: reply, channel_id: channel } }),
  slash: ({ name, options }) => twin.simulateSlashCommand({ channelId: channel, userId: user, name, options }),
  press: ({ message, id }) => twin.simulateButtonClick({ channelId: channel, userId: user, messageId: message, customId: id }),
  choose: ({ message, id, value }) => twin.simulateSelectMenu({ channelId: channel, userId: user, messageId: message, customId: id, values: [value] }),
  interact: ({ type, data }) => twin.simulateInteraction({ type, channelId: channel, userId: user, data }),
  response: ({ id }) => twin.channel(channel).getInteractionResponse(id),
  messages: () => twin.channel(channel).getMessages(),
  threads: () => twin.channel(channel).getThreads(),
  stop: async () => {
    await twin.stop()
    process.exit(0)
  },
}

say({ api: twin.restUrl + '/v10', token: twin.botToken, bot: twin.botUserId, guild: twin.guildId, channel, user })
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { deed, ...rest } = JSON.parse(line)
  try {
    say({ result: (await deeds[deed](rest)) ?? null })
  } catch (error) {
    say({ error: String(error) })
  }
}
await deeds.stop()
