metadata description = 'The storage account: exports, results, tables, queues and the program itself. Opened with identities only.'

import { retention } from '../types.bicep'

param location string
param tags object
param name string
param sku string
param keep retention
param workspaceId string

@description('Closed to the Internet: reached by private endpoints only.')
param isPrivate bool

// Named as the code names them: a test compares both.
var containers = ['exports', 'results', 'nights']
var tables = ['Access', 'Decisions', 'MailEvents', 'Outbox', 'Receipts', 'Runs', 'Shards', 'Undeliverable']
var queues = ['night-shards']
var packageContainer = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: keep.deletedDays }
    containerDeleteRetentionPolicy: { enabled: true, days: keep.deletedDays }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for container in [...containers, packageContainer]: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource accountTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource accountQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

// Nights are named by date, so that results/2 is every night and never results/latest.
// No cooler tier: of so many small files the moves cost what the tier saves.
var ages = [
  ...(keep.exportDays > 0 ? [{ name: 'exports', prefix: 'exports/', days: keep.exportDays }] : [])
  { name: 'results', prefix: 'results/2', days: keep.resultDays }
  { name: 'rejects', prefix: 'results/uploads/', days: keep.rejectDays }
  { name: 'nights', prefix: 'nights/', days: keep.nightDays }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        ...map(ages, age => {
          name: age.name
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: [age.prefix] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: age.days } } }
          }
        })
        {
          name: 'versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: keep.versionDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

// Who read, wrote or deleted which blob or row: one line for each request, with the object id of whoever asked.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'access'
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tableService
  name: 'access'
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

// Writing alone, for the alert on poison messages: polling would fill the log.
resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: queueService
  name: 'access'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

output id string = account.id
output name string = account.name
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packageContainer}'
