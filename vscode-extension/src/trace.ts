// Where the messages between VS Code and the server are shown. The client library traces where the channel's level is Trace and asks the
// setting only then, for how much: here the setting `perfplan.trace.server` is enough.

import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

const setting = 'perfplan.trace.server';

/** The output channel as it is, but for its level, and that what is traced is shown whatever that is. */
export function createTraceChannel(output: LogOutputChannel): LogOutputChannel & Disposable {
  const levels = new EventEmitter<LogLevel>();
  const level = (): LogLevel => (isOn() ? LogLevel.Trace : output.logLevel);
  const listeners = [
    levels,
    output.onDidChangeLogLevel(() => levels.fire(level())),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && levels.fire(level())),
  ];
  const own = {
    onDidChangeLogLevel: levels.event,
    trace: (message: string, ...args: unknown[]) =>
      output.logLevel === LogLevel.Trace ? output.trace(message, ...args) : output.info(message, ...args),
    dispose: () => listeners.forEach((one) => void one.dispose()),
  };
  return new Proxy(output, {
    get: (target, key) => {
      if (key === 'logLevel') return level();
      if (Object.hasOwn(own, key)) return own[key as keyof typeof own];
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function isOn(): boolean {
  return workspace.getConfiguration().get<string>(setting, 'off') !== 'off';
}
