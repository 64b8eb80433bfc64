metadata description = 'What a human must look at, read off what the program really writes; RUNBOOK.md says for each what to do.'

param location string
param tags object
param name string
param workspaceId string
param emails string[]

@description('Hour in Taipei at which a night must be finished.')
param finishedByHour int

// Event and property names are those of functions/Telemetry/Log.cs: a test compares both.
// A message with an exception stands in AppExceptions.
var rules = [
  {
    name: 'night-late'
    title: '今晚尚未完成 Night not finished'
    severity: 1
    every: 'PT15M'
    window: 'P1D'
    query: replace(
      '''
AppTraces
| extend Event = tostring(Properties.EventName), Night = substring(strcat(Properties.Run, Properties.Night), 0, 10)
| summarize Finished = countif(Event in ('NightDone', 'NightAlreadyDone') and Night == format_datetime(now() + 8h, 'yyyy-MM-dd'))
| where Finished == 0 and hourofday(now() + 8h) >= FINISHED_BY
''',
      'FINISHED_BY',
      string(finishedByHour)
    )
  }
  {
    name: 'night-held'
    title: '今晚暫停寄信 Night held by a guard'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventName) == 'NightHeld'
| project TimeGenerated, Run = tostring(Properties.Run), Reasons = tostring(Properties.Reasons)
'''
  }
  {
    name: 'night-failed'
    title: '今晚失敗 Night failed'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    query: '''
union isfuzzy=true
  (AppExceptions | where tostring(Properties.EventName) == 'NightFailed' | extend Why = OuterMessage),
  (AppTraces | where tostring(Properties.EventName) == 'NightGivenUp' | extend Why = tostring(Properties.Reason))
| project TimeGenerated, Run = tostring(Properties.Run), Why
'''
  }
  {
    name: 'mails-set-aside'
    title: '有信件待人工確認 Mails set aside'
    severity: 2
    every: 'PT15M'
    window: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventName) == 'MailsSetAside'
| project TimeGenerated, Count = toint(Properties.Count)
'''
  }
  {
    name: 'mail-service-refuses'
    title: '郵件服務拒絕本系統 Mail service refuses us'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventName) == 'MailServiceRefusesUs'
| project TimeGenerated, Status = tostring(Properties.Status), Waiting = toint(Properties.Waiting)
'''
  }
  {
    name: 'page-failed'
    title: '下載頁面發生錯誤 Page failed'
    severity: 2
    every: 'PT15M'
    window: 'PT30M'
    query: '''
AppTraces
| where tostring(Properties.EventName) == 'PageFailed'
| project TimeGenerated, Reason = tostring(Properties.Reason)
'''
  }
  {
    name: 'poison-messages'
    title: '有訊息多次失敗 Poison messages'
    severity: 2
    every: 'PT15M'
    window: 'PT30M'
    query: '''
StorageQueueLogs
| where OperationName == 'PutMessage' and StatusText == 'Success' and Uri contains '-poison/'
| project TimeGenerated, Queue = extract('/([a-z0-9-]+-poison)/', 1, Uri)
'''
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'hours'
    emailReceivers: [
      for (email, at) in emails: { name: 'operator${at}', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: 'infra/RUNBOOK.md#${rule.name}'
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      // The tables appear with their first row.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
