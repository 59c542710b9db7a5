/** What the foreign keys of all records say: nothing that is referred to goes away. Named, because the servers' defaults differ in the schema. */
export const RESTRICT = { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' } as const;
