import { pair } from '../../i18n/pair.ts'

export const satellitesMessages = pair({
  zh: {
    title: '分机', hint: '大厅里别的机器，和这台用一个队', version: '{version} 版', none: '还没有分机', noneReason: '大厅里再添一台取号机或叫号屏，可以接到这台上：一个队，一份资料。',
    state: { online: '在线', never: '接上以后还没来过', soon: '刚断开', minutes: '{n} 分钟没来过', hours: '{n} 小时没来过', days: '{n} 天没来过' },
    add: '接入一台', joined: '“{name}”接上了', expired: '码过时了，再要一个',
    code: {
      title: '配对码', label: '配对码 {digits}', until: '{time} 以前有效，只能用一次', walk: '到要接的那台机器，点屏幕左上角五下。', type: '照着点进这 8 个数字，再点“接上”。',
      yaml: '没有出来点数字的一页：先在那台的 station.yaml 里写好 role: satellite 和主机的地址', other: '换一个码', stop: '先不接了',
    },
    revoke: '断开', revokeLong: '断开“{name}”', revokeTitle: '断开“{name}”吗？', revokeReason: '断开以后，那台马上取不了号，办事指南照样能看。要再用，得重新接。', keep: '不断开',
    hub: {
      title: '主机', url: '地址', place: '在哪里', heard: '上次联系', never: '还没有', again: '重新接', againTitle: '重新接到主机', againReason: '在主机的“大厅管理”里点“设置”，再点“接入一台”，把 8 个数字点进来。',
      state: { unpaired: '还没接上', connecting: '正在连', connected: '连着', away: '连不上', refused: '被断开了，要重新接' },
    },
    pair: {
      title: '接到主机', how: '在主机的“大厅管理”里点“设置”，再点“接入一台”，把 8 个数字点进来。', refused: '主机把这台断开了。要再用，得重新接。', url: '主机的地址：{url}', typed: '已经点了 {n} 位', erase: '退一位', go: '接上', asking: '正在接',
      done: '接上了', doneReason: '现在能取号了，和主机用一个队。', doneOther: '接上了，正在把排队的情况拿过来。', visitors: '回首页', login: '不接，先登录', loginNow: '去登录',
    },
    failed: {
      wrong: '配对码不对，或者过时了。到主机上再看一眼，或者换一个码', otherHall: '那台主机是另一个大厅的（{hall}）。看看两台的大厅写得一样不一样', tooMany: '试的次数太多，{seconds} 秒后再试',
      away: '连不上主机。看看主机开着没有、网线插好没有、地址对不对', noSatellite: '接不上：两台里要一台是主机，一台是分机。看看两台的 station.yaml', lost: '没有接上，再点一次',
    },
    away: {
      line: '主机连不上，这里先管这台机器自己的事', title: '大厅的事，等主机连上再办', reason: '通知、窗口、业务和账号归主机管，主机连上了，这里自己就有。这台的资料、U 盘、打印机和设置，现在就能管。', unpaired: '通知、窗口、业务和账号归主机管。在“设置”里接上主机，这里就有了。',
    },
  },
  en: {
    title: 'Satellites', hint: 'Other machines of this hall, with the same queue', version: 'version {version}', none: 'No satellite yet', noneReason: 'Another ticket machine or board of the hall can be joined to this one: one queue, one content.',
    state: { online: 'Online', never: 'Never came since it joined', soon: 'Gone just now', minutes: 'Away for {n} min', hours: 'Away for {n} h', days: 'Away for {n} days' },
    add: 'Join one', joined: '“{name}” has joined', expired: 'The code has run out: ask for another',
    code: {
      title: 'Pairing code', label: 'Pairing code {digits}', until: 'Until {time}, for one use', walk: 'At the other machine touch the upper left corner of the screen five times.', type: 'Enter these 8 digits there and press “Join”.',
      yaml: 'No page with digits comes: write role: satellite and the address of the hub into its station.yaml first', other: 'Another code', stop: 'Not now',
    },
    revoke: 'Disconnect', revokeLong: 'Disconnect “{name}”', revokeTitle: 'Disconnect “{name}”?', revokeReason: 'It gives no more tickets from that moment; the guide goes on. To use it again it has to join anew.', keep: 'Keep it',
    hub: {
      title: 'Hub', url: 'Address', place: 'Place', heard: 'Last heard', never: 'Never', again: 'Join anew', againTitle: 'Join the hub anew', againReason: 'At the hub: Hall management, Settings, “Join one”. Enter the 8 digits here.',
      state: { unpaired: 'Not joined', connecting: 'Connecting', connected: 'Connected', away: 'Cannot be reached', refused: 'Disconnected by the hub: join anew' },
    },
    pair: {
      title: 'Join the hub', how: 'At the hub: Hall management, Settings, “Join one”. Enter the 8 digits here.', refused: 'The hub has disconnected this machine. To use it again it has to join anew.', url: 'Address of the hub: {url}', typed: '{n} digits typed', erase: 'Back', go: 'Join', asking: 'Joining',
      done: 'Joined', doneReason: 'Numbers can be taken here now, of the same queue as at the hub.', doneOther: 'Joined; the queue is on its way.', visitors: 'Home', login: 'Log in without it', loginNow: 'Log in',
    },
    failed: {
      wrong: 'The code is wrong or has run out: look again at the hub, or ask for another', otherHall: 'That hub is of another hall ({hall}): see whether both name the same one', tooMany: 'Too many tries: again in {seconds} s',
      away: 'The hub cannot be reached: see whether it is on, the cable is in, and the address is right', noSatellite: 'One of the two has to be the hub and the other a satellite: see station.yaml of both', lost: 'That did not work: press again',
    },
    away: {
      line: 'The hub cannot be reached: this page is about this machine alone for now', title: 'What is about the hall waits for the hub', reason: 'Notices, counters, businesses and accounts are the hub\'s, and are back by themselves with it. Content, sticks, printer and settings of this machine can be managed now.', unpaired: 'Notices, counters, businesses and accounts are the hub\'s. Join it in Settings, and they are here.',
    },
  },
})
