const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.onmessage = () => { waiting.shift()?.() }

/**
 * Acts in a task of its own, right after the one of the event that is being handled. When a press or its end changes the page
 * within its own task, Chromium holds back what comes from the station until that change is painted (its rendering has
 * priority): the answer would miss the frame in which it could be seen, and wait for the next.
 */
export function afterEvent(act: () => void): void {
  waiting.push(act)
  port2.postMessage(undefined)
}
