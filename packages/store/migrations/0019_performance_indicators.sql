alter table app.performance_indicators alter column subject drop not null;
alter table app.performance_indicators_history alter column subject drop not null;
