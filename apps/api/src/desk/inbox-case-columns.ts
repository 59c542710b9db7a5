/** Cases `c` as every inbox reads them. Past cases came with a ledger, as they were then; nobody goes on with them here. */
export const LIVE_CASE = 'c.voided_at IS NULL AND c.organ_id IS NULL AND c.historical = 0';
export const PARTIES = `(SELECT GROUP_CONCAT(COALESCE(p.stated_name, e.name, n.name) ORDER BY p.id SEPARATOR '、')
  FROM case_party p LEFT JOIN enterprise e ON e.id = p.enterprise_id LEFT JOIN person n ON n.id = p.person_id
  WHERE p.case_id = c.id)`;
export const CASE_OFFICERS = `(SELECT GROUP_CONCAT(s.name ORDER BY o.position SEPARATOR '、')
  FROM case_officer o JOIN staff_member s ON s.id = o.staff_id WHERE o.case_id = c.id)`;
const LINKED = 'SELECT 1 FROM case_officer o JOIN staff_member s ON s.id = o.staff_id WHERE o.case_id = c.id';

/** One's own cases; those whose officers have no account are everybody's, or nobody would be reminded of them. */
export const HANDLES = `(EXISTS (${LINKED} AND s.account_id = ?) OR NOT EXISTS (${LINKED} AND s.account_id IS NOT NULL))`;
export const NEVER_HANDLED = `NOT EXISTS (${LINKED} AND s.account_id = ?)
  AND NOT EXISTS (SELECT 1 FROM case_event v WHERE v.case_id = c.id AND v.actor_id = ? AND v.type IN (?))`;
export const HOSTS = 'EXISTS (SELECT 1 FROM staff_member s WHERE s.id = c.hearing_host_id AND s.account_id = ?)';

/** The row of a rule in `case_limit`; an approved plan takes the place of the one day for payment (行政处罚法 art. 66). */
const runs = (rule: string): string =>
  `FROM case_limit l WHERE l.case_id = c.id
     AND (l.rule_id = ${rule} OR (l.rule_id = 'instalment_due' AND ${rule} = 'pay_fine'))`;
export const LIMIT_DUE = `(SELECT MIN(l.due_on) ${runs('w.limit_rule')})`;
export const LIMIT_COMPLETE = `(SELECT MIN(l.complete) ${runs('w.limit_rule')})`;
/** Suspensions, hearings and extensions put the last day off: what seemed pressing by its start may not be. */
export const stillPressing = (rule: string, within: 'near' | 'overdue'): string => {
  const [day, bound] = within === 'overdue' ? ['l.due_on', '<'] : ['l.near_on', '<='];
  return `COALESCE((SELECT MIN(CASE WHEN l.paused = 1 THEN '9999-12-31' ELSE ${day} END) ${runs(`'${rule}'`)}), '1000-01-01') ${bound} ?`;
};
