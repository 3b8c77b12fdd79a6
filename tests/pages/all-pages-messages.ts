/** What the officer was told, and a mail that did not arrive. */

import { now } from '../../src/platform/clock.ts'
import type { Person } from '../../src/platform/http/index.ts'
import { newId } from '../../src/platform/ids.ts'
import { putMessages } from '../../src/platform/messages/index.ts'
import type { MessageTables } from '../../src/platform/messages/tables.ts'
import type { Services } from '../../src/platform/room.ts'
import { findMessageByKey } from '../messages.ts'

/** What the visits need to know of it. */
export interface WalkedMessages {
  readonly messageId: string
}

/** Puts messages in, one of them read, and leaves one parcel refused. */
export async function settleMessages({ database }: Services, officer: Person): Promise<WalkedMessages> {
  return database.transaction(async tx => {
    const told = (key: string, title: string) => ({
      key: `walk:${key}`,
      accountId: officer.id,
      kind: 'work-returned',
      title,
      text: 'Trần Thị Mẫu đã trả lại phần việc. Lý do: thiếu ảnh chụp tại cửa khẩu.\n\nHãy bổ sung rồi báo lại.',
      href: '/plans',
    })
    await putMessages(tx, [
      told('one', 'Trả lại: Xây dựng chuyên mục giới thiệu hình ảnh địa phương'),
      { ...told('two', 'Sắp đến hạn: 3 phần việc của Sở Văn hóa, Thể thao và Du lịch'), urgency: 'urgent' },
    ])
    const at = now()
    const refused = { state: 'refused', sent_to: 'khong.co@benlua.example.vn', tries: 1 } as const
    await tx
      .withTables<MessageTables>()
      .insertInto('message_parcels')
      .values({
        id: newId(),
        channel: 'email',
        account_id: officer.id,
        address: null,
        urgent: false,
        made_at: at,
        next_try_at: at,
        ended_at: at,
        fault: '550 No such mailbox',
        ...refused,
      })
      .execute()
    return { messageId: await findMessageByKey(tx, 'walk:one') }
  })
}
