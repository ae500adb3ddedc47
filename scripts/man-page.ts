// The man page, from Commander's description of the commands.

import type { Command } from 'commander';

/** For `program` with all its commands. */
export function manPage(program: Command): string {
  const { commands } = program;
  return `${[
    '.TH PERFPLAN 1 "" "" "User Commands"',
    '.SH NAME',
    `${program.name()} \\- ${text(firstLetterSmall(program.description()))}`,
    '.SH SYNOPSIS',
    `.B ${program.name()}`,
    text(program.usage()),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandLines(command, program.name())),
    '.SH NOTES',
    ...verbatim(afterHelp(program)),
  ].join('\n')}\n`;
}

function commandLines(command: Command, above: string): readonly string[] {
  const name = `${above} ${command.name()}`;
  const help = command.createHelp();
  return [
    `.SS ${text(`${name} ${command.usage()}`)}`,
    text(command.description()),
    ...command.registeredArguments.flatMap((one) =>
      term(one.required ? `<${one.name()}>` : `[${one.name()}]`, one.description),
    ),
    ...help.visibleOptions(command).flatMap((one) => term(help.optionTerm(one), help.optionDescription(one))),
    ...verbatim(afterHelp(command)),
    ...command.commands.flatMap((below) => commandLines(below, name)),
  ];
}

function term(name: string, description: string): readonly string[] {
  return ['.TP', `.B ${text(name)}`, text(description)];
}

/** What a command adds to its help: examples. */
function afterHelp(command: Command): string {
  const written: string[] = [];
  const whole = command.configureOutput();
  command.configureOutput({ ...whole, writeOut: (part) => written.push(part) });
  command.outputHelp();
  command.configureOutput(whole);
  return written.join('').slice(command.helpInformation().length).trim();
}

function verbatim(lines: string): readonly string[] {
  return lines === '' ? [] : ['.PP', '.nf', ...lines.split('\n').map(text), '.fi'];
}

function firstLetterSmall(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** For roff: backslashes and minus signs as they are, and no line that looks like a request. */
function text(written: string): string {
  return written
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
}
