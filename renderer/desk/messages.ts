import { pair } from '../i18n/pair.ts'

/** What all pages of the staff say. */
export const deskMessages = pair({
  zh: {
    window: { plate: '{id}号窗口' },
    desk: {
      language: 'English', leave: '退出登录', skip: '算了', close: '关上',
      minutes: '{n} 分',
      connecting: '正在连上工作站', connectingReason: '稍等一下，会自己好的', noContent: '这台机器里还没有资料', noContentReason: '装好资料，这一页就能用',
      connected: '大厅主机已连上', lostShort: '和大厅主机断开了', lost: '和大厅主机断开了，正在重连。号都在，连上就接着办',
      noAnswer: '没有回音。看看屏幕上的号变了没有，没变再点一次', failed: '这一下没办成，再点一次；还不行，告诉大厅管理员',
      dayFault: '机器的日期不对，现在按 {day} 叫号，请告诉大厅管理员',
      refused: '现在不能这样做',
    },
    login: {
      name: '名字', pin: '密码', submit: '登录', hint: '密码忘了，找装机器的人重设',
      wrong: '名字或密码不对，再试一次', wait: '密码错了好几次，{seconds} 秒后再试', lost: '没连上大厅主机，连上了再登录', lapsed: '登录过了时间，请再登录一次', hubAway: '主机连不上，现在只认这台机器自己的账号',
      busy: '正在登录',
    },
    help: {
      title: '叫人帮忙', rings: '“{screen}”那台机器有人叫帮忙', since: '{n} 分钟前叫的', now: '刚叫的', go: '我去', coming: '“{screen}”那台机器：{name}去了',
      silent: '铃声还没开，点一下页面就响',
    },
  },
  en: {
    window: { plate: 'Counter {id}' },
    desk: {
      language: '中文', leave: 'Log out', skip: 'Never mind', close: 'Close',
      minutes: '{n} min',
      connecting: 'Connecting', connectingReason: 'It will be back by itself in a moment', noContent: 'There is no content on this machine yet', noContentReason: 'This page works once there is',
      connected: 'Connected to the hall', lostShort: 'Connection lost', lost: 'The connection to the hall is lost and will come back by itself. No ticket is lost',
      noAnswer: 'No answer. Look whether the number has changed; if not, press again', failed: 'That did not work: press again, or tell the hall manager',
      dayFault: 'The date of the machine is wrong; the queue is still in {day}. Please tell the hall manager',
      refused: 'This cannot be done now',
    },
    login: {
      name: 'Name', pin: 'PIN', submit: 'Log in', hint: 'Forgot the PIN? Ask whoever set up the machine',
      wrong: 'Wrong name or PIN, please try again', wait: 'Several wrong PINs: try again in {seconds} s', lost: 'Not connected to the hall yet; please wait', lapsed: 'Your login has run out, please log in again', hubAway: 'The hub cannot be reached: only accounts of this machine itself can log in',
      busy: 'Logging in',
    },
    help: {
      title: 'Help wanted', rings: 'Somebody at “{screen}” asks for help', since: '{n} minutes ago', now: 'just now', go: 'I am going', coming: '“{screen}”: {name} is going',
      silent: 'The bell is still off: click the page once',
    },
  },
})
