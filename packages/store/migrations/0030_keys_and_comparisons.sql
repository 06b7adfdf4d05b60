-- A budget is told from another by its economic class too; the index did not follow when the field joined the key.
drop index app.budgets_key;
create unique index budgets_key on app.budgets (tenant, org, year, project, economic_class, fund_source, document_no, occurrence) nulls not distinct;

-- What only shows between the files of a unit is a check of its own, kept with one of them.
alter table app.check_submissions add column together text;
comment on column app.check_submissions.together is 'field together';
alter table app.check_submissions_history add column together text;
alter table app.check_submissions add constraint check_submissions_together_check check (char_length(together) <= 36);
alter table app.check_submissions add column together_found text;
comment on column app.check_submissions.together_found is 'field togetherFound';
alter table app.check_submissions_history add column together_found text;
alter table app.check_submissions add constraint check_submissions_together_found_check check (char_length(together_found) <= 64);
alter table app.check_runs add column together boolean not null default false;
