/** Bodies that no longer exist on the plan's date. */
import type { PlanDocument, Span } from '../model.ts'
import { spellOut } from '../read/names/index.ts'
import { vietnameseDate } from './citations.ts'
import type { Finding } from './finding.ts'

interface EndedBody {
  readonly pattern: RegExp
  /** First day without it. */
  readonly from: string
  readonly now: string
  readonly source: string
  /** `doubt` where the day differed from place to place. */
  readonly severity: Finding['severity']
}

const departments = 'Nghị định 45/2025/NĐ-CP'

/** A department of the province that was merged in 2025; `now` is who does its work. */
function department(name: string, now: string): EndedBody {
  return {
    pattern: new RegExp(`^Sở ${name}(?:\\s|,|$)`, 'iu'),
    from: '2025-03-01',
    now,
    source: departments,
    severity: 'doubt',
  }
}

/** Only endings with a published basis; names are matched spelled out. */
const ended: readonly EndedBody[] = [
  {
    pattern: /^Bộ Thông tin và Truyền thông/iu,
    from: '2025-03-01',
    now: 'Bộ Văn hóa, Thể thao và Du lịch (báo chí, thông tin đối ngoại); Bộ Khoa học và Công nghệ',
    source: 'Nghị định 43/2025/NĐ-CP',
    severity: 'error',
  },
  {
    pattern: /^Cục Thông tin đối ngoại/iu,
    from: '2025-03-01',
    now: 'Cục Thông tin cơ sở và Thông tin đối ngoại (Bộ Văn hóa, Thể thao và Du lịch)',
    source: 'Nghị định 43/2025/NĐ-CP',
    severity: 'error',
  },
  {
    pattern:
      /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Phòng .*|Công an|Ban Chỉ huy Quân sự|Huyện ủy|Ủy ban Mặt trận Tổ quốc Việt Nam)\s+(?:các\s+)?(?:huyện|quận|thị xã)(?:\s|,|$)|^Huyện ủy/iu,
    from: '2025-07-01',
    now: 'cấp xã (xã, phường, đặc khu) hoặc cấp tỉnh',
    source: 'Nghị quyết 202/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    severity: 'error',
  },
  department(
    'Thông tin và Truyền thông',
    'Sở Văn hóa, Thể thao và Du lịch (báo chí, thông tin đối ngoại); Sở Khoa học và Công nghệ',
  ),
  department('Kế hoạch và Đầu tư', 'Sở Tài chính'),
  department('Giao thông vận tải', 'Sở Xây dựng'),
  department('Lao động,? Thương binh và Xã hội', 'Sở Nội vụ; Sở Y tế; Sở Giáo dục và Đào tạo'),
  department('Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'),
  department('Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'),
]

export function lintBodies(plan: PlanDocument): Finding[] {
  const issued = plan.document.issuedOn
  if (issued === null) return []
  const named = [...unitsOfTasks(plan), ...receivers(plan)]
  const seen = new Set<string>()
  return named.flatMap(({ name, span }) => {
    const spelled = spellOut(name)
    const body = ended.find(
      candidate => candidate.pattern.test(spelled) && issued >= candidate.from.slice(0, issued.length),
    )
    if (body === undefined || seen.has(spelled) || issued < body.from.slice(0, issued.length)) return []
    seen.add(spelled)
    return [
      {
        code: 'body-no-longer-exists' as const,
        severity: body.severity,
        span,
        args: { unit: name, from: vietnameseDate(body.from), now: body.now, source: body.source },
        correction: null,
      },
    ]
  })
}

function unitsOfTasks(plan: PlanDocument): { name: string; span: Span }[] {
  return plan.tasks.flatMap(task => task.units.map(unit => ({ name: unit.name, span: unit.span })))
}

function receivers(plan: PlanDocument): { name: string; span: Span }[] {
  return plan.reporting.flatMap(entry =>
    [...entry.to, ...entry.who].map(name => ({ name, span: entry.span })),
  )
}
