-- What shows between the reports of years and of offices is a check of its own, kept with a file of the later report.
alter table app.check_submissions add column beyond text;
comment on column app.check_submissions.beyond is 'field beyond';
alter table app.check_submissions_history add column beyond text;
alter table app.check_submissions add constraint check_submissions_beyond_check check (char_length(beyond) <= 36);
alter table app.check_submissions add column beyond_found text;
comment on column app.check_submissions.beyond_found is 'field beyondFound';
alter table app.check_submissions_history add column beyond_found text;
alter table app.check_submissions add constraint check_submissions_beyond_found_check check (char_length(beyond_found) <= 64);

-- What a check read for other reports to be compared by; checks before this have none, and say so.
alter table app.check_runs add column facts text;
-- Results of its region that the file tells (甲市|实际使用外资): by them reports of other offices are found.
alter table app.check_runs add column results text[] not null default '{}';

-- A finding quotes every file in which its places stand. It is kept with one of them; these are the others, and
-- whoever may not see each of them does not see the finding.
alter table app.check_findings add column beside uuid[] not null default '{}';
create index check_findings_beside on app.check_findings using gin (beside) where beside <> '{}';
create policy all_its_files on app.check_findings as restrictive for select to hengjian_app
  using (beside = '{}' or beside <@ array(select app.checked_submissions()));
