using 'main.bicep'

// What a city fills in. azd hands over the environment variables; with az alone, set them or write the values here.
param location = readEnvironmentVariable('AZURE_LOCATION', 'eastasia')
param mailFrom = readEnvironmentVariable('MAIL_FROM', 'learning-hours@example.org')
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))

// Object ids of Entra groups: who lays down exports, who reads results, who operates.
param uploaderGroupIds = filter(split(readEnvironmentVariable('UPLOADER_GROUP_IDS', ''), ','), id => !empty(id))
param readerGroupIds = filter(split(readEnvironmentVariable('READER_GROUP_IDS', ''), ','), id => !empty(id))
param operatorGroupIds = filter(split(readEnvironmentVariable('OPERATOR_GROUP_IDS', ''), ','), id => !empty(id))

// Settings of the product that differ from local.settings.sample.json, e.g. ExpectedPlans: 'kaohsiung-107'.
param settings = {}

// How long things are kept, in days: settle it with whoever answers for personal data (DATA-PROTECTION.md).
param keep = {
  exportDays: 0
  resultDays: 400
  rejectDays: 14
  outboxDays: 400
  runDays: 800
  accessDays: 400
  nightDays: 3
  versionDays: 30
  deletedDays: 14
  logDays: 90
}
