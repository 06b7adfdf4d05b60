-- Written by hand: evidence columns are never null, and rows that stand have no scans.
alter table app.evaluations add column signed_scans text[] not null default '{}';
alter table app.evaluations alter column signed_scans drop default;
comment on column app.evaluations.signed_scans is 'field signedScans';
alter table app.evaluations_history add column signed_scans text[] not null default '{}';
alter table app.evaluations_history alter column signed_scans drop default;
