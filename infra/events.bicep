// The second step, after the program has been deployed: the host makes the key that the subscription needs when it has
// loaded its extensions.
metadata description = 'New exports are told to the app at once. Without it, or when an event is lost, the night takes the files in.'

param location string = resourceGroup().location
param tags object = {}

@description('Name of the storage account.')
param storageName string

@description('Name of the function app.')
param appName string

@secure()
@description('The system key blobs_extension of the app.')
param blobsExtensionKey string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

var webhooks = 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs'
var endpoint = '${webhooks}?functionName=Host.Functions.ExportArrived'

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: 'evgt-${storageName}'
  location: location
  tags: tags
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }

  resource exports 'eventSubscriptions' = {
    name: 'exports'
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        // Without it every result blob would start the function, which passes it over but is paid for.
        subjectBeginsWith: '/blobServices/default/containers/exports/'
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: '${endpoint}&code=${blobsExtensionKey}'
          maxEventsPerBatch: 1
        }
      }
    }
  }
}
